// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/customers/buying_centre.h"

#include <QGraphicsItem>
#include <QString>

namespace caravan::ui {

struct Tokens;

/// One person of the map: name, job, role and attitude. The attitude is said by colour, word and
/// the border's width, influence by dots.
class PersonItem : public QGraphicsItem {
public:
    /// @p role, @p attitude: as a person reads them.
    /// @p tokens: nullptr: the theme's; they outlive the item.
    PersonItem(const CentrePerson& person, const QString& role, const QString& attitude,
               const Tokens* tokens);

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
    const Tokens* m_tokens;
};

/// A line between two people; it follows them. Who influences is drawn full with a head, who
/// reports dashed.
class LinkItem : public QGraphicsItem {
public:
    enum class Kind { influences, reports };

    LinkItem(const PersonItem& from, const PersonItem& to, Kind kind, const Tokens* tokens);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// One of its people was moved.
    void follow();

private:
    QLineF between() const;

    QLineF m_line; ///< kept: when the scene is cleared, people may go before their lines
    const PersonItem& m_from;
    const PersonItem& m_to;
    Kind m_kind;
    const Tokens* m_tokens;
};

} // namespace caravan::ui
