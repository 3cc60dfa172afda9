// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include <QListView>

#include <optional>

class QStandardItemModel;

namespace caravan::ui {

/// One line of the sidebar.
struct NavPlace {
    QString key;
    QString icon;
    QString label;
};

/// The places of the window, one of them current. Moving with the arrow keys goes there at once.
/// Narrow, it shows icons only, with the label as tool tip.
class NavList : public QListView {
    Q_OBJECT

public:
    explicit NavList(QWidget* parent = nullptr);

    void setPlaces(const QList<NavPlace>& places);
    void setCount(const QString& key, std::optional<qint64> count);
    /// An unknown key leaves no place current.
    void setCurrent(const QString& key);
    void setNarrow(bool narrow);

    static QString keyOf(const QModelIndex& place);

Q_SIGNALS:
    void placePicked(const QString& key);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QModelIndex indexOf(const QString& key) const;

    QStandardItemModel* m_model;
    bool m_quiet = false;
};

} // namespace caravan::ui
