package io.smartconvo.conversation;

import io.smartconvo.widget.ServerFrame;

/** An event, and what led to it. */
record Told(ServerFrame.Occurred event, Why why) {}
