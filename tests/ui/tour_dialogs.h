// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/desktop/pictures.h"

namespace caravan::ui {
class Theme;
}

namespace caravan::test {

/// A picture of every dialog, and of what a page shows only after something was done in it.
void takeDialogPictures(desktop::Camera& camera, ui::MainWindow& window, ui::Desk& desk,
                        ui::Theme& theme);

} // namespace caravan::test
