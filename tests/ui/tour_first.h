// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "app/desktop/pictures.h"
#include "tests/ui/fake_sync_port.h"

namespace caravan::ui {
class Desk;
class Languages;
class MainWindow;
class Theme;
} // namespace caravan::ui

namespace caravan::test {

/// How it stands with the hub, and the proof, while the hub is silent and when it has answered.
void takeSafetyPictures(desktop::Camera& camera, ui::MainWindow& window, ui::Desk& desk,
                        FakeSyncPort& port);

/// What a new laptop, a new person and a new administrator see first, and the seal of a replica
/// that has nothing to send.
void takeFirstPictures(desktop::Camera& camera, ui::Theme& theme, ui::Languages& languages,
                       const QSize& size);

} // namespace caravan::test
