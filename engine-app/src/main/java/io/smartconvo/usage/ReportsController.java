package io.smartconvo.usage;

import io.smartconvo.platform.Browser;
import io.smartconvo.platform.ClientAddress;
import io.smartconvo.platform.Pace;
import io.smartconvo.tenant.Sightings;
import io.smartconvo.tenant.Site;
import io.smartconvo.tenant.TenantDirectory;
import io.smartconvo.tenant.TenantId;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What widgets report about themselves: counted and forgotten, and refused unless each word of it is a known one. */
@RestController
@PermitAll
class ReportsController {

    private static final int LARGEST = 512;
    private static final int PER_MINUTE = 10;

    private final TenantDirectory directory;
    private final UsageCounters counters;
    private final Sightings sightings;
    private final Pace<String> paces = Pace.of(PER_MINUTE, Duration.ofMinutes(1));

    ReportsController(TenantDirectory directory, UsageCounters counters, Sightings sightings) {
        this.directory = directory;
        this.counters = counters;
        this.sightings = sightings;
    }

    /** Plain text too: it needs no preflight. */
    @PostMapping(
            path = "/widget/v1/reports",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin, HttpServletRequest request)
            throws IOException {
        paces.require(ClientAddress.of(request).rateKey());
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        WidgetReport report =
                WidgetReport.read(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Site site = directory.site(report.site()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!site.allows(origin)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        sightings.seen(site, origin);
        count(site.tenant(), report, Browser.of(request));
    }

    private void count(TenantId tenant, WidgetReport report, Browser browser) {
        Integer load = report.loadMillis();
        if (load != null) {
            counters.count(tenant, Dimension.LOAD_TIME, WidgetReport.loadTime(load));
        }
        WidgetReport.Kind error = report.error();
        if (error != null) {
            counters.count(tenant, Dimension.ERROR, error.name());
            counters.count(tenant, Dimension.ERROR_BROWSER, browser.version());
            counters.count(tenant, Dimension.ERROR_WIDGET, report.version());
        }
    }
}
