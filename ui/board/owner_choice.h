// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"

#include <QComboBox>

namespace caravan::ui {

/// Whether the person has open work of that kind: then a board begins with theirs, else with all,
/// since an empty one says nothing to who leads others.
bool ownsOpen(Desk& desk, const Entity& entity);

/// Whose records a board shows: all, or the person's own. Remembered for each entity.
class OwnerChoice : public QComboBox {
    Q_OBJECT

public:
    /// The entity says who its owner is.
    OwnerChoice(Desk& desk, const Entity& entity, QWidget* parent = nullptr);

    Filter filter() const;
    void retranslate();

private:
    Desk& m_desk;
    const Entity& m_entity;
};

} // namespace caravan::ui
