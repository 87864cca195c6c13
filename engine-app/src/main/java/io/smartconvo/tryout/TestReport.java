package io.smartconvo.tryout;

import java.util.List;

/**
 * What came of all tests of a flow.
 *
 * @param covered where they came along together
 * @param uncovered where none of them did
 */
record TestReport(List<TestResult> results, Coverage covered, Coverage uncovered) {}
