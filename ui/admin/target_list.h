// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QListWidget>

#include <string>
#include <vector>

namespace caravan::ui {

/// The entities to whose records a link may lead, to be ticked.
class TargetList : public QListWidget {
    Q_OBJECT

public:
    explicit TargetList(const Catalogue& catalogue, QWidget* parent = nullptr);

    /// Those that are ticked; none: any.
    std::vector<std::string> targets() const;
    /// Ticks what @p field may refer to, without counting as an edit.
    void setTargets(const Field& field);
};

} // namespace caravan::ui
