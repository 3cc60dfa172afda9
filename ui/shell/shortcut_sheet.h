// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/page.h"

#include <QDialog>
#include <QList>

class QAction;
class QGridLayout;
class QLineEdit;
class QScrollArea;

namespace caravan::ui {

class PlainLabel;

/// All keys on one sheet: those of the page that is shown, then those that work everywhere. What is
/// typed leaves those that are meant.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    /// Actions without a key are left out. @p pageTitle: what the page calls itself.
    ShortcutSheet(const QList<QAction*>& actions, const QString& pageTitle,
                  const QList<PageKey>& pageKeys, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Group {
        QString title;
        QList<PageKey> keys;
    };
    void fill();
    int columnsNow() const;

    QList<Group> m_groups;
    QLineEdit* m_search;
    QGridLayout* m_grid;
    QWidget* m_sheet = nullptr;
    int m_columns = 0;
    QScrollArea* m_scroll = nullptr;
};

} // namespace caravan::ui
