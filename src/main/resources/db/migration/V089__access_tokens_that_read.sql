-- A viewer may let a program read what she reads, and no more.
alter policy belief_first_add on public.api_tokens
    with check (organization_id = (select app.organization()) and user_id = (select auth.uid())
                and ((select app.may_write()) or scopes = array['plans:read']));
alter policy belief_first_add_alone on public.api_tokens
    with check (organization_id = (select app.organization()) and user_id = (select auth.uid())
                and ((select app.may_write()) or scopes = array['plans:read']));
