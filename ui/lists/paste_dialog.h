// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/exchange/paste.h"
#include "ui/models/desk.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace caravan::ui {

class CountProof;
class PlainLabel;

/// What pasting would change, value by value, and what it cannot, before anything is written.
class PasteDialog : public QDialog {
    Q_OBJECT

public:
    PasteDialog(Desk& desk, const Entity& entity, PasteEffect effect, QWidget* parent = nullptr);

    /// Once accepted; each stands for itself.
    std::vector<Edit> edits() const;

    QPushButton* applyButton() const { return m_apply; }
    QTreeWidget* preview() const { return m_preview; }

private:
    void sortOut(PasteEffect effect);
    void showProblem(const QString& where, const QString& what, const QString& why);
    QString problemText(const PasteProblem& problem) const;
    void showChanges();

    Desk& m_desk;
    const Entity& m_entity;
    std::vector<PastedChange> m_changes; ///< that can be made
    int m_problems = 0;
    PlainLabel* m_summary;
    QTreeWidget* m_preview;
    CountProof* m_proof;
    QPushButton* m_apply;
};

} // namespace caravan::ui
