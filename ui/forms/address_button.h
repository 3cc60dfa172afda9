// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

class QPushButton;

namespace caravan {
struct Entity;
}

namespace caravan::ui {

class FormView;

/// Asks for a place and puts it into the address of @p form, which is about @p entity, as if it had
/// been typed. The caller owns it; the form outlives it.
QPushButton* makeAddressButton(FormView& form, const Entity& entity);

} // namespace caravan::ui
