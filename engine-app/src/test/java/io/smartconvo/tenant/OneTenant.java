package io.smartconvo.tenant;

import java.time.Clock;

/** A directory without tables, in which every tenant has the same name. */
public class OneTenant extends TenantDirectory {

    public static final String NAME = "Acme Ltd";

    @SuppressWarnings("NullAway") // no table is touched
    public OneTenant() {
        super(null, null, new CellProperties(Region.GLOBAL), Clock.systemUTC(), event -> {});
    }

    @Override
    public String name(TenantId id) {
        return NAME;
    }
}
