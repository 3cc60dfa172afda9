// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

namespace caravan::ui {

class SyncCards;

/// What the hub refused: one card for each cause, since what has one cause is mostly settled in one
/// way.
void addRefused(SyncCards& cards);

} // namespace caravan::ui
