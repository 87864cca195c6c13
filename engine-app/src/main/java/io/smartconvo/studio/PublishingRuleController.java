package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.audit.AuditAction;
import io.smartconvo.audit.AuditEvent;
import io.smartconvo.audit.AuditTrail;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the tenant asks of a flow before it is published. */
@RestController
@RequestMapping("/api/v1/publishing-rule")
@RolesAllowed({"OWNER", "ADMIN", "DESIGNER"})
class PublishingRuleController {

    private final PublishingRules rules;
    private final AuditTrail audit;

    PublishingRuleController(PublishingRules rules, AuditTrail audit) {
        this.rules = rules;
        this.audit = audit;
    }

    record Wanted(@Nullable Boolean testsPass, @Nullable Boolean stepsCovered) {

        PublishingRule rule() {
            if (testsPass == null) {
                throw Invalid.field("testsPass", "Say true or false.");
            }
            if (stepsCovered == null) {
                throw Invalid.field("stepsCovered", "Say true or false.");
            }
            if (stepsCovered && !testsPass) {
                throw Invalid.field("stepsCovered", "Only tests that must pass can cover steps.");
            }
            return new PublishingRule(testsPass, stepsCovered);
        }
    }

    @GetMapping
    PublishingRule rule(@AuthenticationPrincipal Caller caller) {
        return rules.of(caller.forTenant());
    }

    @PutMapping
    @RolesAllowed({"OWNER", "ADMIN"})
    @Transactional
    PublishingRule set(@RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        PublishingRule rule = wanted.rule();
        audit.record(AuditEvent.of(
                caller.forTenant(),
                caller.member(),
                AuditAction.PUBLISHING_RULE_CHANGED,
                rule.stepsCovered() ? "covered" : rule.testsPass() ? "tested" : "free"));
        rules.set(caller.forTenant(), rule, caller.member());
        return rule;
    }
}
