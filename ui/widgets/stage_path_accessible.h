// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

/// Lets assistive technology see a StagePath as a list of radio buttons, one per stage, that can
/// be pressed. Idempotent; called when the first one is made.
void installStagePathAccessibility();

} // namespace caravan::ui
