// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QListView>
#include <QPoint>

#include <optional>

class QStandardItemModel;

namespace caravan::ui {

/// One line of the sidebar, or the heading of those below it.
struct NavPlace {
    QString key;
    QString icon;
    QString label;
    bool isHeading = false;
    bool operator==(const NavPlace&) const = default;
};

/// The places of the window, one of them current. Moving with the arrow keys goes there at once.
/// Narrow, it shows icons only, with the label as tool tip. A click on a heading hides or shows
/// what is below it.
class NavList : public QListView {
    Q_OBJECT

public:
    explicit NavList(QWidget* parent = nullptr);

    void setPlaces(const QList<NavPlace>& places);
    void setCount(const QString& key, std::optional<qint64> count);
    /// An unknown key leaves no place current.
    void setCurrent(const QString& key);
    void setNarrow(bool narrow);

    /// The places from the top, without the headings.
    QList<NavPlace> places() const;

    /// Keys of the headings whose places are hidden; unknown ones are kept.
    void setFolded(const QStringList& headings);
    const QStringList& folded() const { return m_folded; }

Q_SIGNALS:
    void placePicked(const QString& key);
    void foldedChanged();
    /// By the right button or the menu key, at a point of the screen.
    void menuRequested(const QString& key, const QPoint& at);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QModelIndex indexOf(const QString& key) const;

    void fold();

    QStandardItemModel* m_model;
    QList<NavPlace> m_shown;
    QStringList m_folded;
    bool m_quiet = false;
};

} // namespace caravan::ui
