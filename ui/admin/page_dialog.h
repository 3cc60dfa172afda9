// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QDialog>

#include <string>
#include <vector>

class QComboBox;
class QPushButton;

namespace caravan::ui {

class Desk;
class PlainLabel;
class TickList;

/// How the record page of an entity begins: which fields its head shows, and the tab it opens on.
/// Accepting puts what was changed into the draft.
class PageDialog : public QDialog {
    Q_OBJECT

public:
    PageDialog(Desk& desk, SchemaDraft& draft, std::string entity, QWidget* parent = nullptr);

    QComboBox& opens() { return *m_opens; }
    TickList& facts() { return *m_facts; }

public Q_SLOTS:
    void accept() override;
    /// Asks first where something was changed.
    void reject() override;

private:
    void fillIn(const Entity& entity);
    /// None where nothing was changed.
    std::vector<std::string> changes() const;
    void look();

    Desk& m_desk;
    SchemaDraft& m_draft;
    std::string m_entity;
    std::shared_ptr<const Catalogue> m_base; ///< before this dialog
    QComboBox* m_opens;
    TickList* m_facts;
    PlainLabel* m_shown; ///< the head as it becomes
    PlainLabel* m_problem;
    QPushButton* m_save;
    std::string m_openedOn;            ///< before anything was changed
    std::vector<std::string> m_facted; ///< likewise
};

} // namespace caravan::ui
