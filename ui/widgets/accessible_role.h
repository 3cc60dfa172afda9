// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QAccessible>

namespace caravan::ui {

/// Makes what assistive programs are told safe to ask for, at any moment. Once, before the first
/// window; later calls do nothing.
void installAccessibility();

/// What a widget that paints itself is to assistive technology, which else knows it as nothing in
/// particular. To be called in its constructor.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

} // namespace caravan::ui
