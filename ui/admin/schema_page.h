// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"
#include "ui/admin/entity_list.h"
#include "ui/admin/field_table.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QPushButton;

namespace caravan::ui {

class DraftPanel;
class PlainLabel;

/// The company's own fields and entities: every entity with its fields, the draft of what an
/// administrator changes of them, and what of it waits for the hub or was refused there. Others
/// only look.
class SchemaPage : public Page {
    Q_OBJECT

public:
    explicit SchemaPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    EntityList& entities() { return *m_entities; }
    FieldTable& fields() { return *m_fields; }
    DraftPanel& panel() { return *m_panel; }
    const std::optional<SchemaDraft>& kept() const { return m_draft; }

    /// Puts the chosen entity's field before the one above it, or after the one below.
    void moveField(int by);

private:
    void addEntity();
    void addField();
    void editField();
    void hideOrShow();
    bool change(const std::string& change);

    void read();
    void readFields();
    void enableButtons();
    const Entity* shown() const;
    const Field* current() const;

    Desk& m_desk;
    std::optional<SchemaDraft> m_draft; ///< nothing where the profile's cannot be read
    std::shared_ptr<const Catalogue> m_model;
    bool m_fits = true; ///< every change of the draft
    PlainLabel* m_title;
    PlainLabel* m_problem;
    EntityList* m_entities;
    FieldTable* m_fields;
    DraftPanel* m_panel;
    QPushButton* m_newEntity;
    QPushButton* m_newField;
    QPushButton* m_edit;
    QPushButton* m_hide;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace caravan::ui
