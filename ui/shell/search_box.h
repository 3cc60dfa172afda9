// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/store/replica.h"

#include <QLineEdit>

class QAction;
class QTimer;

namespace caravan::ui {

class Desk;
class PickPopup;
class Reader;
struct PickItem;

/// The one box over everything: records by words, pinyin, initials or digits, grouped by kind, and
/// pages and things to do by their names; `>` finds only these, `@` people, `#` numbers. Empty, it
/// offers the newest records. Searching happens beside the UI thread, for the newest text only.
class SearchBox : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(Desk& desk, QWidget* parent = nullptr);

    static constexpr int kTypingMs = 10; ///< from the last key to the question

    /// What `>` offers.
    void setCommands(const QList<QAction*>& commands);
    void begin();
    /// Shows what was found now, without waiting for the next key.
    void offerNow();
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
    /// What is typed, taken apart: `>`, `@` and `#` say where to look.
    struct Question {
        QString text;
        std::string entity; ///< empty: all
        bool isForCommands = false;
    };
    Question question() const;
    void offer();
    void offerNewest();
    void showScanned(const RecordKey& key);
    void show(const QString& text, const std::vector<SearchHit>& hits);
    QList<PickItem> hitsOfKinds(const std::vector<SearchHit>& hits) const;
    QList<PickItem> commandsNamed(const QString& text, int most) const;
    void take(const QString& key);
    void describe();

    Desk& m_desk;
    PickPopup* m_popup;
    Reader* m_reader;
    QTimer* m_typing;
    QList<QAction*> m_commands;
};

} // namespace caravan::ui
