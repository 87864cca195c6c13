package io.smartconvo.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What members are called, for those who see what they did. */
@Service
public class MemberNames {

    private final Members members;

    MemberNames(Members members) {
        this.members = members;
    }

    /** Names by id; who is gone is missing. Ask only for ids found in the caller's own tenant. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return members.names(ids);
    }
}
