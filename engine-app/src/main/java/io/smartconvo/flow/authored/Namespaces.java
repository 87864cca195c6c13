package io.smartconvo.flow.authored;

import java.util.Set;

/** The XML namespaces an authored flow may use. */
public final class Namespaces {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    public static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    public static final String BIO_COLOR = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    public static final String COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** What may be declared at all. */
    public static final Set<String> ALLOWED = Set.of(BPMN, BPMN_DI, DC, DI, XSI, CAMUNDA, MODELER, BIO_COLOR, COLOR);

    /** The namespaces of the drawing, which never reaches the engine. */
    public static final Set<String> DIAGRAM = Set.of(BPMN_DI, DC, DI);

    private Namespaces() {}
}
