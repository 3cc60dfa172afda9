// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/route.h"

class QWidget;

namespace caravan::ui {

class Desk;
class Preferences;

/// What of a window outlives the program: its size, and the place it was left at.

/// As it was left, but never larger than the screen it opens on, which may be another one now.
void restoreSize(QWidget& window, const Preferences& preferences);
void keepSize(const QWidget& window, Preferences& preferences);

/// Where a window begins: the start page, or the list that was left last.
Route lastPlace(Desk& desk);
/// Only of lists and the start page; nothing happens for others.
void keepPlace(const Route& route, Preferences& preferences);

} // namespace caravan::ui
