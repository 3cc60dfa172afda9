// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"
#include "ui/admin/entity_list.h"
#include "ui/admin/field_table.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QKeyEvent;
class QPushButton;

namespace caravan::ui {

class DraftPanel;
class PlainLabel;

/// The company's own fields and entities: every entity with the sections and fields of its form,
/// the draft of what an administrator changes of them, and what of it waits for the hub or was
/// refused there. F2 relabels what the keyboard is on, Delete takes it out of the draft or offers
/// to hide it, Ctrl+Z takes the last change out of the draft, Alt+Up and Alt+Down move it. Others
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

    /// Puts the current field or section so many places further up (less than 0) or down.
    void move(int by);
    /// Takes what the keyboard is on out of the draft, or offers to hide it.
    void removeCurrent();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void lay();
    void addEntity();
    void addSection();
    void addField();
    void editCurrent();
    void relabelEntity();
    void hideOrShow(const SchemaPart& part);
    void undo();
    void change(const std::vector<std::string>& changes);
    void moveInto(const std::string& section, int place);
    bool mayChange() const;

    void read();
    void readFields();
    void enableButtons();
    /// What the keyboard is on: an entity, or a section or field of it.
    SchemaPart selected() const;
    const Entity* shown() const;
    const Field* current() const;

    Desk& m_desk;
    std::optional<SchemaDraft> m_draft; ///< nothing where the profile's cannot be read
    std::shared_ptr<const Catalogue> m_model;
    PlainLabel* m_title;
    PlainLabel* m_problem;
    EntityList* m_entities;
    FieldTable* m_fields;
    DraftPanel* m_panel;
    QPushButton* m_newEntity;
    QPushButton* m_newSection;
    QPushButton* m_newField;
    QPushButton* m_relabel; ///< and these four are of an entity
    QPushButton* m_page;
    QPushButton* m_reports;
    QPushButton* m_hideEntity;
    QPushButton* m_edit;
    QPushButton* m_hide;
    QPushButton* m_convert;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace caravan::ui
