// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QString>

class QWidget;

namespace caravan::ui {

/// Labels of machines on sheets of three by eight (70 × 37 mm, A4): QR code that opens the machine
/// from the search box, its name, serial number, customer and place. At most kLabelsMax, whole or
/// not at all. Error: tooLarge, storage.
inline constexpr std::size_t kLabelsMax = 2'400;
Done writeAssetLabels(Replica& replica, const std::vector<Row>& assets, const QString& path);

/// Asks where to, writes, and says how it went; empty when the person gave up.
QString saveAssetLabels(Replica& replica, const std::vector<Row>& assets, const QString& name,
                        QWidget* parent);

} // namespace caravan::ui
