// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/schema_draft.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"

class QListWidget;
class QPushButton;
class QTableWidget;

namespace caravan::ui {

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

    QListWidget& entities() { return *m_entities; }
    QTableWidget& fields() { return *m_fields; }
    QListWidget& draft() { return *m_changes; }
    QPushButton& publishButton() { return *m_publish; }
    const std::optional<SchemaDraft>& kept() const { return m_draft; }

    /// Puts the chosen entity's field before the one above it, or after the one below.
    void moveField(int by);

private:
    void addEntity();
    void addField();
    void editField();
    void hideOrShow();
    void publish();
    void takeBack();
    void takeRefusedBack();
    bool change(const std::string& change);

    void read();
    void readEntities();
    void readFields();
    void readDraft();
    void enableButtons();
    QString consequences() const;
    const Entity* shown() const;
    const Field* current() const;

    Desk& m_desk;
    std::optional<SchemaDraft> m_draft; ///< nothing where the profile's cannot be read
    std::shared_ptr<const Catalogue> m_model;
    bool m_fits = true;          ///< every change of the draft
    std::vector<OpId> m_refused; ///< ops of changes that the hub did not take
    PlainLabel* m_title;
    PlainLabel* m_problem;
    QListWidget* m_entities;
    QTableWidget* m_fields;
    PlainLabel* m_draftTitle;
    QListWidget* m_changes;
    PlainLabel* m_consequences;
    QPushButton* m_newEntity;
    QPushButton* m_newField;
    QPushButton* m_edit;
    QPushButton* m_hide;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_undo;
    QPushButton* m_again;
    QPushButton* m_publish;
};

} // namespace caravan::ui
