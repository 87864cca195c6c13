package io.smartconvo.dsar;

import org.springframework.stereotype.Component;

/** A package was fetched, or its week is over: its key is destroyed. */
@Component
class DestroyPackage extends RequestTask {

    private final Requests requests;
    private final Packages packages;

    DestroyPackage(Requests requests, Packages packages) {
        super("destroy", requests);
        this.requests = requests;
        this.packages = packages;
    }

    @Override
    void perform(SubjectRequest request) {
        packages.destroy(request);
        requests.happenedOnce(request, Happening.PACKAGE_DESTROYED);
    }
}
