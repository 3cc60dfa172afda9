// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/schema/catalogue.h"

#include <QTableWidget>

#include <string>

namespace caravan::ui {

/// The fields of an entity in the order of its form, with what is special about each.
class FieldTable : public QTableWidget {
    Q_OBJECT

public:
    explicit FieldTable(QWidget* parent = nullptr);

    void retranslate();
    /// @p entity with the draft, @p published without it: nullptr where there is no such entity.
    /// Keeps the current field where it is still there. Tells nobody.
    void setEntity(const Entity* entity, const Entity* published);
    /// Empty where there is none.
    std::string currentName() const;
};

} // namespace caravan::ui
