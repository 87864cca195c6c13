package io.smartconvo.studio;

import io.smartconvo.access.MemberNames;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells drafts with the name of who changed them last. */
@Component
class DraftViews {

    private final MemberNames members;

    DraftViews(MemberNames members) {
        this.members = members;
    }

    DraftView of(Draft draft) {
        Draft.Head head = draft.head();
        DraftContent content = draft.content();
        UUID member = head.changedBy();
        return new DraftView(
                head.id(),
                head.key(),
                head.name(),
                content.bpmn(),
                content.forms(),
                content.tests(),
                head.revision(),
                head.changedAt(),
                member == null ? null : members.of(List.of(member)).get(member),
                head.basedOn());
    }
}
