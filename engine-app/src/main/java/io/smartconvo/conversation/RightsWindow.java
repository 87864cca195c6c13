package io.smartconvo.conversation;

import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.widget.ClientFrame;
import io.smartconvo.widget.ErrorCode;
import io.smartconvo.widget.ServerFrame;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a visitor asks for a copy or for erasure in the chat itself, which proves who they are. */
@Component
class RightsWindow {

    private final Conversations conversations;
    private final TenantDirectory tenants;
    private final ObjectProvider<RightsDesk> desk;

    RightsWindow(Conversations conversations, TenantDirectory tenants, ObjectProvider<RightsDesk> desk) {
        this.conversations = conversations;
        this.tenants = tenants;
        this.desk = desk;
    }

    List<ServerFrame> take(Greeting.Guest guest, ClientFrame.Request frame) {
        return conversations
                .look(guest.tenant(), guest.conversation())
                .map(conversation -> take(conversation, frame))
                .orElseGet(() -> refused(frame, ErrorCode.ENDED, "The conversation is gone"));
    }

    private List<ServerFrame> take(Conversation conversation, ClientFrame.Request frame) {
        Optional<Site> site = tenants.site(conversation.tenant(), conversation.site());
        Optional<RightsDesk.Receipt> receipt = Optional.ofNullable(desk.getIfAvailable())
                .flatMap(open ->
                        open.take(conversation.tenant(), conversation.subject(), frame.kind(), conversation.locale()));
        return site.isPresent() && receipt.isPresent()
                ? List.of(
                        new ServerFrame.Ack(frame.id(), conversation.seq()),
                        new ServerFrame.Requested(
                                frame.id(),
                                receipt.get().request().toString(),
                                receipt.get().token(),
                                receipt.get().reference(),
                                "/rights/" + site.get().key()))
                : refused(frame, ErrorCode.UNAVAILABLE, "This cannot be asked for here");
    }

    private static List<ServerFrame> refused(ClientFrame.Request frame, ErrorCode code, String detail) {
        return List.of(new ServerFrame.Refused(code, detail, frame.id()));
    }
}
