// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/shell/window_actions.h"

namespace caravan::ui {

class Gate;
class Messages;
class PageFlow;
class SyncAsk;
class WindowFrame;

/// The parts of a window that do something when an action is triggered.
struct ActTargets {
    WindowFrame& frame;
    PageFlow& flow;
    Messages& messages;
    Gate& gate;
    SyncAsk& sync;
};

/// Connects every action but the shortcut sheet's, which is the window's own. The targets outlive
/// the actions.
void connectActions(const WindowActions& actions, const ActTargets& targets);

} // namespace caravan::ui
