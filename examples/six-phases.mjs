#!/usr/bin/env node
// Takes a belief from discovery to a video plan through the API alone: six plans, each the child of the one before,
// each claimed, made and completed as an ad maker would. Needs a library such as the sample's, and a token that may
// read and write plans and runs:
//
//   BELIEF_FIRST_URL=http://localhost:8080 BELIEF_FIRST_TOKEN=bf_… node examples/six-phases.mjs

const home = process.env.BELIEF_FIRST_URL ?? "http://localhost:8080";
const token = process.env.BELIEF_FIRST_TOKEN;
if (!token) {
  console.error("Set BELIEF_FIRST_TOKEN to a token from Settings › API tokens.");
  process.exit(2);
}

async function call(method, path, body, headers = {}) {
  const answer = await fetch(home + path, {
    method,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${json.detail ?? JSON.stringify(json)}`);
  }
  return json;
}

const get = (path) => call("GET", path);
const post = (path, body) => call("POST", path, body);
const put = (path, body) => call("PUT", path, body, { "If-Match": "*" });
const ids = (list) => list.data.map((entry) => entry.id);
const first = (list, what) => list.data[0] ?? raise(`The library has no ${what} yet.`);

function raise(sentence) {
  throw new Error(sentence);
}

/** What the library has of a layer, or one made for this. */
async function layer(kind, filter, made) {
  const found = ids(await get(`/api/${kind}${filter}`));
  for (const entry of made.slice(0, Math.max(0, 2 - found.length))) {
    found.push((await post(`/api/${kind}`, entry)).id);
  }
  return found.slice(0, 2);
}

/** Compiles, claims, makes every ad and completes with these results: as an ad maker does. */
async function run(plan, results) {
  const compiled = await post(`/api/plans/${plan.id}/compilation`, {});
  const payload = await get(`/api/plans/${plan.id}/compiled`);
  const claim = await post(`/api/plans/${plan.id}/runs`);
  for (const ad of payload.ads) {
    await call("PUT", `/api/runs/${claim.id}/ads/${encodeURIComponent(ad.code)}`, { state: "made" });
  }
  await post(`/api/runs/${claim.id}/completion`, { status: "completed", results: results(payload) });
  console.log(`phase ${payload.phase_id}: ${plan.key} ${plan.name}`);
  console.log(`  ${payload.total_ads} ads${payload.cells ? ` in ${payload.cells.length} cells` : ""}, ${compiled.digest}`);
  compiled.warnings.forEach((warning) => console.log(`  ! ${warning.sentence}`));
  return payload;
}

/** The child plan that the plan itself says comes next. */
async function next(plan, adsEach, more = {}) {
  const coming = await get(`/api/plans/${plan.id}/next-phase`);
  console.log(`  → ${coming.reason}`);
  return post("/api/plans", {
    parent_plan_id: plan.id,
    phase_id: coming.phase_id,
    ads_per_angle: adsEach,
    ...coming.layers,
    ...more,
  });
}

/** Money and sales for each angle or cell; the chosen one sells best. */
const sold = (arms, best) => arms.map((arm, place) => ({
  ...arm,
  spend: "300.00",
  purchases: place === best ? 20 : 8,
  purchase_value: place === best ? "800.00" : "320.00",
}));
const byAngle = (best) => (payload) =>
  ({ currency: "USD", arms: sold(payload.angles.map((angle) => ({ angle_id: angle.angle_id })), best) });
const byCell = (best) => (payload) =>
  ({ currency: "USD", winning_cell: best + 1, arms: sold(payload.cells.map((cell) => ({ cell: cell.cell })), best) });

const jobs = await get("/api/jobs?limit=100");
const angled = await Promise.all(jobs.data.map(async (job) => ({ job, angles: ids(await get(`/api/angles?job_id=${job.id}`)) })));
const { job, angles } = angled.sort((one, other) => other.angles.length - one.angles.length)[0] ?? raise("The library has no job yet.");
const product = await get(`/api/products/${job.product_id}`);
const templates = ids(await get(`/api/templates?brand_id=${product.brand_id}`)).slice(0, 2);
if (angles.length === 0 || templates.length === 0) {
  raise("Discovery needs an angle and a template in the library.");
}

const discovery = await post("/api/plans", {
  brand_id: product.brand_id, product_id: product.id, persona_id: job.persona_id, jtbd_framed_id: job.id,
  name: "By API: discovery", angle_ids: angles.slice(0, 7), template_ids: templates, ads_per_angle: 5,
  currency: "USD", target_cpa: "30.00", max_cpa: "40.00",
});
await run(discovery, byAngle(0));
const angle = angles[0];
await post(`/api/angles/${angle}/status`, { status: "winner", reason: "Cheapest sales by far.", plan_id: discovery.id });

const confirmation = await next(discovery, 10, { angle_id: angle });
await run(confirmation, byAngle(0));
await post(`/api/angles/${angle}/status`, { status: "winner", reason: "It held with ten new ads.", plan_id: confirmation.id });

const relevance = await next(confirmation, 3);
await put(`/api/plans/${relevance.id}/sub-layers`, {
  sublayer_ids: await layer("sub-layers", `?persona_id=${job.persona_id}`, [
    { persona_id: job.persona_id, sublayer_type: "environment_context", name: "Stairs and hardwood floors", values: ["Stairs"] },
    { persona_id: job.persona_id, sublayer_type: "asset_specific", name: "Large breeds", values: ["Labrador"] },
  ]),
});
await run(relevance, byCell(1));

const why = await next(relevance, 3);
await put(`/api/plans/${why.id}/mechanisms`, {
  mechanism_ids: await layer("mechanisms", `?angle_id=${angle}`, [
    { angle_id: angle, name: "Starved cartilage", reframed_cause: "What cushions the joint is built from what he no longer makes." },
    { angle_id: angle, name: "Never swallowed", why_others_failed: "Pills end up under the sofa." },
  ]),
});
await put(`/api/plans/${why.id}/problems`, {
  problem_ids: await layer("problems", `?job_id=${job.id}`, [
    { jtbd_framed_id: job.id, name: "The pause at the stairs" },
    { jtbd_framed_id: job.id, name: "Slow to get up" },
  ]),
});
await run(why, byCell(2));

const payoff = await next(why, 3);
await put(`/api/plans/${payoff.id}/benefits`, {
  benefit_ids: await layer("benefits", `?product_id=${product.id}`, [
    { product_id: product.id, name: "Stairs again", kind: "functional", horizon: "short" },
    { product_id: product.id, name: "A calm evening walk", kind: "emotional", horizon: "long" },
  ]),
});
await put(`/api/plans/${payoff.id}/proofs`, {
  proof_ids: await layer("proofs", `?product_id=${product.id}`, [
    { product_id: product.id, name: "Stairs, filmed", claim: "He climbs them in one take.", kind: "demonstration", source: "Own film" },
  ]),
});
await put(`/api/plans/${payoff.id}/messaging-densities`, { messaging_densities: ["low", "high"] });
await run(payoff, byCell(0));

const scale = await next(payoff, 2);
const formats = (await get("/api/formats?limit=100")).data;
const video = formats.find((format) => format.kind === "video")?.id
  ?? (await post("/api/formats", { name: "Story, 15 s", kind: "video", length_seconds: 15, aspect_ratio: "9:16" })).id;
await put(`/api/plans/${scale.id}/formats`, { format_ids: [video] });
await put(`/api/plans/${scale.id}/spend`, { steps: [{ day: 1, daily_budget: "100.00" }, { day: 2, daily_budget: "120.00" }] });
const payload = await run(scale, byCell(0));

const spend = await get(`/api/plans/${scale.id}/spend`);
console.log(`  spend: ${spend.reason}`);
console.log(`A video plan: ${payload.variations.format[0].name}, ${payload.ads.length} ads, first ${payload.ads[0].code}`);
