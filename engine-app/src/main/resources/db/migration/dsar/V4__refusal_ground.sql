-- On what grounds a request may be refused, by regime and kind ('' is every kind that has no such ground of its own), with the
-- law each stands in. Data, as the times are, because laws change.
create table refusal_ground (
    regime text not null,
    kind   text not null default '',
    ground text not null,
    source text not null,
    primary key (regime, kind, ground)
);

insert into refusal_ground (regime, kind, ground, source)
select law.regime, rule.kind, rule.ground, law.name || ' ' || rule.article
from (values ('GDPR', 'GDPR'), ('UK_GDPR', 'UK GDPR')) as law (regime, name)
cross join (
    select * from (values
        ('ERASURE', 'EXPRESSION', 'Art. 17(3)(a)'),
        ('ERASURE', 'LEGAL_OBLIGATION', 'Art. 17(3)(b)'),
        ('ERASURE', 'PUBLIC_HEALTH', 'Art. 17(3)(c)'),
        ('ERASURE', 'ARCHIVING', 'Art. 17(3)(d)'),
        ('ERASURE', 'LEGAL_CLAIMS', 'Art. 17(3)(e)'),
        ('OBJECTION', 'COMPELLING_GROUNDS', 'Art. 21(1)'),
        ('OBJECTION', 'LEGAL_CLAIMS', 'Art. 21(1)'),
        ('ACCESS', 'RIGHTS_OF_OTHERS', 'Art. 15(4)'),
        ('PORTABILITY', 'RIGHTS_OF_OTHERS', 'Art. 20(4)'),
        ('RECTIFICATION', 'ACCURATE', 'Art. 16'),
        ('CONSENT_WITHDRAWAL', 'NOT_IDENTIFIED', 'Art. 11(2), 12(2)'),
        ('', 'NOT_COVERED', 'Art. 12(4)')) as own (kind, ground, article)
    union all
    select kind, ground, article
    from unnest(array ['ACCESS', 'PORTABILITY', 'ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION']) as kind
    cross join (values
        ('MANIFESTLY_UNFOUNDED', 'Art. 12(5)'),
        ('EXCESSIVE', 'Art. 12(5)'),
        ('NOT_IDENTIFIED', 'Art. 11(2), 12(2)')) as every (ground, article)) as rule;

insert into refusal_ground (regime, kind, ground, source) values
    ('UK_GDPR', 'COMPLAINT', 'NOT_COVERED', 'DPA 2018 s. 164A'),
    ('CCPA', 'ERASURE', 'SERVICE_ASKED_FOR', 'Cal. Civ. Code 1798.105(d)(1)'),
    ('CCPA', 'ERASURE', 'EXPRESSION', 'Cal. Civ. Code 1798.105(d)(4)'),
    ('CCPA', 'ERASURE', 'ARCHIVING', 'Cal. Civ. Code 1798.105(d)(6)'),
    ('CCPA', 'ERASURE', 'LEGAL_OBLIGATION', 'Cal. Civ. Code 1798.105(d)(8)'),
    ('CCPA', 'ERASURE', 'LEGAL_CLAIMS', 'Cal. Civ. Code 1798.145(a)'),
    ('CCPA', 'RECTIFICATION', 'ACCURATE', '11 CCR 7023(b)'),
    ('CCPA', '', 'NOT_COVERED', 'Cal. Civ. Code 1798.145');

insert into refusal_ground (regime, kind, ground, source)
select 'CCPA', kind, ground, source
from unnest(array ['ACCESS', 'PORTABILITY', 'ERASURE', 'RECTIFICATION']) as kind
cross join (values
    ('RIGHTS_OF_OTHERS', 'Cal. Civ. Code 1798.145(k)'),
    ('MANIFESTLY_UNFOUNDED', 'Cal. Civ. Code 1798.145(h)(3)'),
    ('EXCESSIVE', 'Cal. Civ. Code 1798.145(h)(3)'),
    ('NOT_IDENTIFIED', '11 CCR 7060')) as every (ground, source);

do $$
begin
    if to_regrole('${appRole}') is distinct from to_regrole(quote_ident(current_user)) then
        revoke insert, update, delete on refusal_ground from ${appRole};
    end if;
end $$;
