#!/usr/bin/env node
// Makes a plan's launch document on Meta: one campaign, its ad sets and ads, everything paused. It never activates anything.
// What is there already, by the code in its name, is left as it is, so it may run again after it was interrupted.
//
//   BELIEF_FIRST_TOKEN=bf_… META_TOKEN=… META_ACCOUNT=1234567890 \
//     node examples/meta-launch/meta-launch.mjs WP-014 --creatives creatives.json
//   … --print writes the calls as JSON lines instead, for an agent that has Meta's own MCP server
//
// creatives.json says what the ad tool made, by the code of the ad:
//   {"WP~014~01~QX": {"message": "…", "headline": "…", "image_hash": "…"}}

import { readFile } from "node:fs/promises";

const home = process.env.BELIEF_FIRST_URL ?? "http://localhost:8080";
const meta = process.env.META_URL ?? "https://graph.facebook.com/v26.0";
const account = `act_${(process.env.META_ACCOUNT ?? "").replace(/^act_/, "")}`;
const [plan, ...options] = process.argv.slice(2);
const printing = options.includes("--print");
const creatives = options.includes("--creatives") ? JSON.parse(await readFile(options[options.indexOf("--creatives") + 1], "utf8")) : {};

if (!plan || !process.env.BELIEF_FIRST_TOKEN || (!printing && (!process.env.META_TOKEN || account === "act_"))) {
  console.error("Name a plan, and set BELIEF_FIRST_TOKEN, META_TOKEN and META_ACCOUNT; --print needs no account.");
  process.exit(2);
}

// Meta counts budgets in cents, but these currencies in whole units.
const WHOLE = ["CLP", "COP", "CRC", "HUF", "IDR", "ISK", "JPY", "KRW", "PYG", "TWD", "VND"];
const launch = await document();
const units = (amount) => String(Math.round(Number(amount) * (WHOLE.includes(launch.currency) ? 1 : 100)));

const listed = {};

check();
const campaign = await make("campaigns", launch.campaign, campaignFields());
let skipped = 0;
for (const adSet of launch.ad_sets) {
  const id = await make("adsets", adSet, adSetFields(adSet, campaign));
  for (const ad of launch.ads.filter((each) => each.ad_set === adSet.code)) {
    if (creatives[ad.code]) await make("ads", ad, adFields(ad, id));
    else skipped++;
  }
}
if (skipped) console.error(`${skipped} ads have no creative yet: add them to the file, and run this again.`);
console.error("Everything is paused. Look at it in Ads Manager, start it there, then press “This is live” on the plan's launch.");

async function document() {
  const found = await belief(`/api/plans?q=${encodeURIComponent(plan)}`);
  const id = found.data.find((each) => each.key === plan.toUpperCase())?.id ?? fail(`There is no plan ${plan}.`);
  return belief(`/api/plans/${id}/launch`);
}

/** Refuses what it cannot make, before anything is made. */
function check() {
  const all = [launch.campaign, ...launch.ad_sets, ...launch.ads];
  if (all.some((each) => each.status !== "PAUSED")) fail("This makes only what is paused.");
  if (!launch.currency || (launch.campaign.daily_budget === null && launch.ad_sets.some((each) => each.daily_budget === null))) {
    fail("The launch has no budget: set currency and budget a day in the plan's goals.");
  }
  if (launch.ad_sets.some((each) => !each.countries)) fail("Say on the launch page in which countries the ads run.");
  if (launch.set_up === "creative_test") fail("Meta's creative tests are made in Ads Manager: this script cannot.");
  if (launch.ad_sets.some((each) => each.optimization_goal === "APP_INSTALLS")) fail("This script makes no campaigns for apps: use the launch page.");
  if (launch.ad_sets.some((each) => each.custom_conversion)) fail("This script knows no custom conversions: use the launch page.");
  if (launch.ad_sets.some((each) => !each.pixel_id)) fail("Say on the launch page which dataset (pixel) hears of the event.");
  if (launch.ads.some((each) => !each.page_id || !each.link)) fail("Say on the launch page which page and link the ads have.");
}

function campaignFields() {
  const { name, objective, buying_type, daily_budget, bid_strategy } = launch.campaign;
  const budget = daily_budget === null ? { is_adset_budget_sharing_enabled: false } : { daily_budget: units(daily_budget), bid_strategy };
  return { name, objective, buying_type, special_ad_categories: [], ...budget };
}

function adSetFields(adSet, campaign_id) {
  return {
    name: adSet.name,
    campaign_id,
    optimization_goal: adSet.optimization_goal,
    billing_event: adSet.billing_event,
    promoted_object: { pixel_id: adSet.pixel_id, custom_event_type: adSet.custom_event_type },
    attribution_spec: attribution(adSet.attribution_setting),
    targeting: {
      geo_locations: { countries: adSet.countries },
      age_min: adSet.age_min ?? 18,
      age_max: adSet.age_max ?? 65,
      targeting_automation: { advantage_audience: 0 },
    },
    ...(adSet.daily_budget === null ? {} : { daily_budget: units(adSet.daily_budget), bid_strategy: "LOWEST_COST_WITHOUT_CAP" }),
    ...(adSet.starts_on ? { start_time: `${adSet.starts_on}T00:00:00` } : {}),
    ...(adSet.ends_on ? { end_time: `${adSet.ends_on}T23:59:59` } : {}),
  };
}

function adFields(ad, adset_id) {
  const made = creatives[ad.code];
  return {
    name: ad.name,
    adset_id,
    creative: {
      name: ad.name,
      object_story_spec: {
        page_id: ad.page_id,
        link_data: { link: ad.link, message: made.message, name: made.headline, image_hash: made.image_hash },
      },
      url_tags: ad.url_tags,
      degrees_of_freedom_spec: {
        creative_features_spec: Object.fromEntries(
          Object.entries(ad.enhancements).map(([feature, enroll_status]) => [feature, { enroll_status }]),
        ),
      },
    },
  };
}

/** 7-day click or 1-day view, as Meta's attribution_spec. */
function attribution(setting) {
  const kinds = { click: "CLICK_THROUGH", view: "VIEW_THROUGH", "engaged view": "ENGAGED_VIDEO_VIEW" };
  return [...setting.matchAll(/(\d+)-day (click|view|engaged view)/g)].map(([, days, kind]) => ({
    event_type: kinds[kind],
    window_days: Number(days),
  }));
}

/** Makes one object, unless one with its code in the name is there. */
async function make(edge, planned, fields) {
  const found = await existing(edge, planned.code);
  if (found) return found;
  const body = { ...fields, status: "PAUSED" };
  if (printing) {
    console.log(JSON.stringify({ method: "POST", path: `${account}/${edge}`, code: planned.code, body }));
    return `{{${planned.code}}}`;
  }
  const { id } = await graph("POST", `${account}/${edge}`, body);
  console.log(`${edge.slice(0, -1)} ${planned.code} is ${id}`);
  return id;
}

async function existing(edge, code) {
  if (printing) return undefined;
  listed[edge] ??= await all(`${account}/${edge}?fields=id,name&limit=500`);
  return listed[edge].find((each) => each.name.toUpperCase().includes(code))?.id;
}

async function all(path) {
  const rows = [];
  for (let after = ""; after !== undefined; ) {
    const page = await graph("GET", path + (after && `&after=${encodeURIComponent(after)}`));
    rows.push(...page.data);
    after = page.paging?.next ? page.paging.cursors.after : undefined;
  }
  return rows;
}

async function graph(method, path, body) {
  const answer = await fetch(`${meta}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${process.env.META_TOKEN}`, "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) fail(`Meta refused ${path.replace(/\?.*/, "")}: ${json.error?.error_user_msg ?? json.error?.message ?? answer.status}`);
  return json;
}

async function belief(path) {
  const answer = await fetch(home + path, {
    headers: { Authorization: `Bearer ${process.env.BELIEF_FIRST_TOKEN}`, Accept: "application/json" },
  });
  const json = await answer.json();
  if (!answer.ok) fail(json.detail ?? `Belief First answered ${answer.status}.`);
  return json;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
