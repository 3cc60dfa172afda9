// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QString>

namespace caravan::ui {
class Desk;
class MainWindow;
} // namespace caravan::ui

namespace caravan::desktop {

/// Opens every page of the window on the data there are and writes each as a PNG file: every place
/// with its first record, form and related pages, the conflicts, search and settings. Runs the
/// event loop while it works. False when the folder cannot be written.
bool takePictures(ui::MainWindow& window, ui::Desk& desk, const QString& folder);

} // namespace caravan::desktop
