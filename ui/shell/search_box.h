// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/record.h"

#include <QLineEdit>

class QAction;
class QTimer;

namespace caravan::ui {

class Desk;
class PickPopup;

/// The one box over everything: records by words, pinyin, initials or digits, grouped by kind;
/// `>` finds things to do, `@` people, `#` numbers. Empty, it offers the newest records.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(Desk& desk, QWidget* parent = nullptr);

    static constexpr int kTypingMs = 10; ///< from the last key to the question

    /// What `>` offers.
    void setCommands(const QList<QAction*>& commands);
    void begin();
    /// Shows what was found now, without waiting for the next key.
    void offerNow() { offer(); }
    /// Empties and closes it.
    void end();

Q_SIGNALS:
    void recordPicked(const caravan::RecordKey& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void offer();
    void offerCommands(const QString& needle);
    void take(const QString& key);
    void describe();

    Desk& m_desk;
    PickPopup* m_popup;
    QTimer* m_typing;
    QList<QAction*> m_commands;
};

} // namespace caravan::ui
