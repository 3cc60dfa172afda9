// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/query/query.h"
#include "ui/models/desk.h"

#include <QObject>

#include <vector>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QTimer;

namespace caravan::ui {

/// What the head of a list leaves out: words, a state, and whose records.
class ListFilter : public QObject {
    Q_OBJECT

public:
    ListFilter(Desk& desk, const Entity& entity, QObject* parent);

    void addTo(QHBoxLayout& head);
    void retranslate();

    QLineEdit& words() { return *m_words; }
    bool isMine() const;
    bool isSet() const;
    /// What is left out, for people, one by one.
    QStringList texts() const;
    /// What was typed, and the state, as they are kept.
    QString text() const;
    QString status() const;
    /// Tells nobody.
    void restore(const QString& text, const QString& status);
    void setMine();
    /// Tells nobody.
    void reset();
    /// Clears the state and whose they are, not the words.
    void clearChoices();
    void clear();

    /// The words of a query, and what is to be true of its records besides.
    std::string queryText() const;
    std::vector<Filter> parts() const;
    /// The state and whose they are, as rules of a view.
    std::vector<FilterRule> rules() const;

Q_SIGNALS:
    void changed();
    void ownerPicked(bool mine);

private:
    const Field* statusField() const;

    Desk& m_desk;
    const Entity& m_entity;
    QLineEdit* m_words;
    QComboBox* m_owner;
    QComboBox* m_status;
    QTimer* m_typing;
};

} // namespace caravan::ui
