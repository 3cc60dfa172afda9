// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/rules/buying_centre.h"

#include <QGraphicsItem>
#include <QString>

namespace caravan::ui {

/// One person of the map: name, job, role and attitude. The attitude is said by colour, word and
/// the border's width, influence by dots.
class PersonItem : public QGraphicsItem {
public:
    /// @p role, @p attitude: as a person reads them.
    PersonItem(const CentrePerson& person, const QString& role, const QString& attitude);

    RecordId link() const { return m_link; }
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    QPointF centre() const { return mapToScene(card().center()); }
    static QRectF card();

private:
    RecordId m_link;
    QString m_name;
    QString m_job;
    QString m_role;
    QString m_attitude;
    std::string m_attitudeWord;
    std::int64_t m_influence = 0;
};

/// A line between two people; it follows them. Who influences is drawn full with a head, who
/// reports dashed.
class LinkItem : public QGraphicsItem {
public:
    enum class Kind { influences, reports };

    LinkItem(const PersonItem& from, const PersonItem& to, Kind kind);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// One of its people was moved.
    void follow();

private:
    QLineF line() const;

    const PersonItem& m_from;
    const PersonItem& m_to;
    Kind m_kind;
};

} // namespace caravan::ui
