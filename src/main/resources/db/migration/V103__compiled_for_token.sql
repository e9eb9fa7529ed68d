-- A compiled plan for whoever brings a token, in one statement: ad makers ask for nothing so often. Nothing comes back where there
-- is anything else to say; then the usual way says it. The caller's rights and row security decide, as in a transaction of theirs.
set local search_path = public;

create function app.compiled_for_token(hash text, request text, plan uuid, known text[])
    returns table (digest text, payload bytea) language plpgsql set search_path = '' as $$
#variable_conflict use_column
begin
    perform set_config('role', 'authenticated', true) from app.admit_token(hash, request) t where 'plans:read' = any(t.scopes);
    if not found then
        return;
    end if;
    return query
        select c.digest, case when c.digest <> all (compiled_for_token.known) then c.payload end
          from public.belief_plans p
          join public.belief_plan_compilations c on c.plan_id = p.id and c.number = p.compilation_number
         where p.id = compiled_for_token.plan and c.payload <> 'null';
end
$$;

revoke execute on function app.compiled_for_token(text, text, uuid, text[]) from public;
grant execute on function app.compiled_for_token(text, text, uuid, text[]) to ${app_role};
