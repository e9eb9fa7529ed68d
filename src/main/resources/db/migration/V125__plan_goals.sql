-- What a plan is after: the event that counts, what one may cost or return, the budget a day, and how its ads are set up on Meta.
-- A custom conversion is named behind "custom:". The whole budget stays beside the budget a day, for readers that know no other.
set local search_path = public;

alter table belief_plans
    add column event            text not null default 'purchase'
        check (event in ('purchase', 'lead', 'complete_registration', 'subscribe', 'app_install') or event ~ '^custom:\S.{0,99}$'),
    add column target_roas      numeric(8, 2) check (target_roas > 0),
    add column budget_per_day   numeric(12, 2) check (budget_per_day > 0),
    add column set_up           text not null default 'ad_set_per_ad'
        check (set_up in ('ad_set_per_ad', 'two_per_angle', 'one_per_angle', 'campaign_budget', 'creative_test')),
    add column set_up_known_by  text not null default 'default' check (set_up_known_by in ('default', 'answer', 'structure')),
    add column starts_on        date,
    add column goals_answered   boolean not null default false;
