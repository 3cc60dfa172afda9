// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QTableWidget>

#include <string>

namespace caravan::ui {

/// The fields of an entity under the sections of its form, in its order, with what is special about
/// each. Fields and sections are put elsewhere by dragging them.
class FieldTable : public QTableWidget {
    Q_OBJECT

public:
    explicit FieldTable(QWidget* parent = nullptr);

    void retranslate();
    /// @p entity with the draft, @p published without it: nullptr where there is no such entity.
    /// Keeps the current row where it is still there. Tells nobody.
    void setEntity(const Entity* entity, const Entity* published);
    /// The current field; empty where there is none.
    std::string currentName() const;
    /// The current section; empty where the current row is a field.
    std::string currentSection() const;
    /// How far @p row would carry the current one if dropped before it: places among the fields of
    /// its section, or among the sections.
    int stepsTo(int row) const;
    /// Makes the row of this field or section the current one, where there is one that is so
    /// called.
    void select(const SchemaPart& part);

    /// Asks to move the current row to where something was dropped, and moves nothing itself.
    void dropEvent(QDropEvent* event) override;

Q_SIGNALS:
    /// The current row was dropped so many places further up (less than 0) or down.
    void dropped(int by);
    /// The current field was dropped before the one at @p place of another section.
    void droppedInto(const std::string& section, int place);

private:
    void addSection(const QString& label, const std::string& name, const QString& state);
    void addField(const Entity& entity, const Entity* published, const Field& field);
    bool isSection(int row) const;
    /// Of the heading above @p row; less than 0 where there is none.
    int headingAbove(int row) const;
};

} // namespace caravan::ui
