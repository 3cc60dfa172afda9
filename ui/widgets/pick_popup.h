// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QList>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace caravan::ui {

/// One line of a PickPopup. A line with an empty key is a heading.
struct PickItem {
    QString key;
    QString icon;
    QString title;
    QString detail;
    bool opens = false; ///< picking it opens something: Enter or a click only, Tab just moves on
};

/// A list that hangs below a line edit while somebody types in it: arrows choose, Enter or a
/// click picks, Esc closes; the focus stays in the line. It is a child of the window, so it needs
/// no window manager, and never acts on keys that belong to an input method's composition.
class PickPopup : public QWidget {
    Q_OBJECT

public:
    explicit PickPopup(QLineEdit& line);

    /// Shows the items with `needle` marked in their titles, or `nothing` where there are none.
    void offer(const QList<PickItem>& items, const QString& needle, const QString& nothing);

    /// Called before a key picks: what is offered may be of a text that was typed over since.
    void setFreshen(std::function<void()> freshen) { m_freshen = std::move(freshen); }

    /// Whether Tab takes what is chosen along; it moves on in any case.
    void setTabPicks(bool picks) { m_tabPicks = picks; }

    /// At least this wide; otherwise as wide as the line.
    void setWidthMin(int width) { m_widthMin = width; }

Q_SIGNALS:
    void picked(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void move(int step);
    bool takeKey(int key);

    QLineEdit& m_line;
    QListView* m_list;
    QStandardItemModel* m_model;
    int m_widthMin = 0;
    bool m_tabPicks = true;
    std::function<void()> m_freshen;
};

} // namespace caravan::ui
