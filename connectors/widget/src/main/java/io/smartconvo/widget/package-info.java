/**
 * The protocol {@code smartconvo.v1} between the chat widget and the server, as types: what a visitor's browser may
 * send ({@link io.smartconvo.widget.ClientFrame}), what it is told ({@link io.smartconvo.widget.ServerFrame}), what a
 * conversation consists of ({@link io.smartconvo.widget.Event}), and their JSON
 * ({@link io.smartconvo.widget.FrameCodec}). Plain Java and Jackson; no socket, no Spring.
 *
 * <p>No {@code toString()} here shows what a visitor said or a token, so that none can reach a log.
 */
@NullMarked
package io.smartconvo.widget;

import org.jspecify.annotations.NullMarked;
