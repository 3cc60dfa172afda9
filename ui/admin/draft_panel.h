// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/admin/schema_draft.h"

#include <QWidget>

#include <optional>
#include <vector>

class QListWidget;
class QPushButton;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// Whether this person may change the company's fields and entities.
bool mayChangeSchema(const Desk& desk);

/// What an administrator has prepared of the company's fields: to be taken out one by one or
/// published together; what waits for the hub, and what it refused.
class DraftPanel : public QWidget {
    Q_OBJECT

public:
    /// @p draft: nothing where it cannot be read; it outlives the panel.
    DraftPanel(Desk& desk, std::optional<SchemaDraft>& draft, QWidget* parent = nullptr);

    /// @p model: with the draft, for its words. @p misfits: changes of the draft that do not fit.
    void show(const Catalogue& model, const std::vector<Misfit>& misfits);
    void retranslate();

    QListWidget& changes() { return *m_changes; }
    QPushButton& publishButton() { return *m_publish; }
    /// Takes the current change out of the draft, or the last one.
    void takeOut();

Q_SIGNALS:
    /// The draft or what was published has become another.
    void changed();
    /// @p undoable offers to take the last save back.
    void messageRequested(const QString& text, bool undoable);

private:
    void readRefusals(const Catalogue& model);
    void enableButtons();
    QString consequences() const;
    bool mayChange() const;
    void editAgain();
    void publish();

    Desk& m_desk;
    std::optional<SchemaDraft>& m_draft;
    bool m_fits = true;
    std::vector<OpId> m_refused; ///< ops of changes that the hub did not take
    QString m_refusal;
    PlainLabel* m_title;
    QListWidget* m_changes;
    PlainLabel* m_consequences;
    QPushButton* m_takeOut;
    QPushButton* m_again;
    QPushButton* m_publish;
};

} // namespace caravan::ui
