// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/widgets/nav_list.h"

#include <QWidget>

#include <optional>

namespace caravan::ui {

class PlainLabel;
class StatusChip;

/// The left edge of the window: the places of the catalogue, settings, and the sync chip.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    void setPlaces(const QList<NavPlace>& places);
    void setCount(const QString& entity, std::optional<qint64> count);
    /// How many records others changed and nobody looked at.
    void setNewsCount(qint64 count);
    /// An entity's name, "settings", "news", "sync", or something else for none.
    void setCurrent(const QString& place);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_isNarrow; }

    StatusChip& chip() { return *m_chip; }
    NavList& places() { return *m_places; }

Q_SIGNALS:
    void placePicked(const QString& entity);
    void settingsPicked();
    void newsPicked();
    void syncPicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    PlainLabel* m_brand;
    NavList* m_places;
    NavList* m_footer;
    StatusChip* m_chip;
    qint64 m_newsCount = 0;
    bool m_isNarrow = false;
};

} // namespace caravan::ui
