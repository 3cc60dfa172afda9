// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/work_filter.h"

#include "core/store/failure.h"
#include "ui/text/format.h"
#include "ui/text/rule_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QSignalBlocker>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kPeopleMax = 500;
const QString kEverybody = QStringLiteral("all");
const QString kMine = QStringLiteral("mine");
const QString kTeam = QStringLiteral("team:");
const QString kPerson = QStringLiteral("user:");

std::vector<Row> all(Replica& replica, const Entity* entity, Filter filter = {})
{
    if (entity == nullptr) {
        return {};
    }
    return orThrow(
        replica.select({entity->name, std::move(filter), {{"name", false}}, {}}, 0, kPeopleMax));
}

void choose(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(data.isValid() ? std::max(0, box.findData(data)) : 0);
}

} // namespace

WorkFilter::WorkFilter(Desk& desk, const QString& place, std::vector<std::string> periods,
                       WorkDivision division, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_key(place + QStringLiteral(".filter")),
      m_periods(std::move(periods)), m_division(std::move(division)), m_who(new QComboBox),
      m_part(new QComboBox), m_period(new QComboBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QComboBox* box : {m_part, m_who, m_period}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(box);
    }
    fill();
    const QJsonArray stored = desk.preferences().value(m_key).toArray();
    if (stored.size() == 3) {
        choose(*m_who, stored.at(0).toString());
        choose(*m_part, stored.at(1).toString());
        choose(*m_period, stored.at(2).toString());
    }
    for (QComboBox* box : {m_part, m_who, m_period}) {
        connect(box, &QComboBox::currentIndexChanged, this, &WorkFilter::take);
    }
}

void WorkFilter::take()
{
    m_desk.preferences().setValue(m_key, QJsonArray{m_who->currentData().toString(),
                                                    m_part->currentData().toString(),
                                                    m_period->currentData().toString()});
    Q_EMIT edited();
}

void WorkFilter::fill()
{
    const QSignalBlocker quietWho(m_who);
    const QSignalBlocker quietPart(m_part);
    const QSignalBlocker quietPeriod(m_period);
    const QVariant who = m_who->currentData();
    const QVariant part = m_part->currentData();
    const QVariant period = m_period->currentData();

    Replica& replica = m_desk.replica();
    m_who->clear();
    m_who->addItem(tr("All"), kEverybody);
    m_who->addItem(tr("Mine"), kMine);
    for (const Row& team : all(replica, m_desk.catalogue().teams())) {
        m_who->addItem(recordTitle(team.record), kTeam + toQString(team.record.id.toString()));
    }
    m_who->insertSeparator(m_who->count());
    for (const Row& person : all(replica, &m_desk.catalogue().people(),
                                 Filter::where("active", Compare::equal, true))) {
        m_who->addItem(recordTitle(person.record),
                       kPerson + toQString(person.record.id.toString()));
    }
    choose(*m_who, who);
    m_who->setAccessibleName(tr("Whose records"));

    const std::vector<WorkPart> parts =
        m_division.read ? m_division.read(replica) : std::vector<WorkPart>{};
    m_part->clear();
    if (m_offersAll && m_division.all) {
        m_part->addItem(m_division.all(), kEverybody);
    }
    for (const WorkPart& one : parts) {
        m_part->addItem(labelText(one.name), toQString(one.id.toString()));
    }
    m_hasParts = parts.size() > 1;
    m_part->setVisible(m_offersParts && m_hasParts);
    choose(*m_part, part);
    m_part->setAccessibleName(m_division.label ? m_division.label() : QString());

    m_period->clear();
    for (const std::string& word : m_periods) {
        const QString text = word.empty() ? tr("All time") : periodText(word);
        m_period->addItem(m_isAboutClosed ? tr("Closed: %1").arg(text) : standingAlone(text),
                          toQString(word));
    }
    m_period->setVisible(m_periods.size() > 1);
    choose(*m_period, period);
    m_period->setAccessibleName(tr("Period"));
}

std::vector<RecordId> WorkFilter::owners() const
{
    const QString who = m_who->currentData().toString();
    std::vector<RecordId> people;
    if (!m_offersOwners) {
        return people;
    }
    if (who == kMine) {
        people.push_back(m_desk.user());
    } else if (who.startsWith(kPerson)) {
        people.push_back(RecordId::parse(toStd(who.mid(kPerson.size()))).value_or(RecordId{}));
    } else if (who.startsWith(kTeam)) {
        const RecordId team = RecordId::parse(toStd(who.mid(kTeam.size()))).value_or(RecordId{});
        const Entity& entity = m_desk.catalogue().people();
        if (const Field* of = entity.teamField()) {
            for (const Row& person :
                 all(m_desk.replica(), &entity, Filter::where(of->name, Compare::equal, team))) {
                people.push_back(person.record.id);
            }
        }
        if (people.empty()) {
            people.emplace_back(); // a team without people has no work, not everybody's
        }
    }
    return people;
}

std::optional<RecordId> WorkFilter::part() const
{
    return RecordId::parse(toStd(m_part->currentData().toString()));
}

std::string WorkFilter::period() const
{
    return toStd(m_period->currentData().toString());
}

void WorkFilter::setPeriod(const std::string& word)
{
    const QSignalBlocker quiet(m_period);
    choose(*m_period, toQString(word));
}

void WorkFilter::beginWithMine()
{
    if (m_desk.preferences().value(m_key).toArray().isEmpty()) {
        const QSignalBlocker quiet(m_who);
        choose(*m_who, kMine);
    }
}

void WorkFilter::setOwner(const RecordId& person)
{
    choose(*m_who, person == m_desk.user() ? kMine : kPerson + toQString(person.toString()));
}

void WorkFilter::ask(const std::optional<RecordId>& person, const std::string& period)
{
    const QSignalBlocker quietWho(m_who);
    const QSignalBlocker quietPart(m_part);
    choose(*m_who, !person                    ? kEverybody
                   : *person == m_desk.user() ? kMine
                                              : kPerson + toQString(person->toString()));
    choose(*m_part, m_offersAll ? QVariant(kEverybody) : QVariant());
    setPeriod(period);
}

void WorkFilter::setOffersAllParts(bool offers)
{
    m_offersAll = offers;
    fill();
}

void WorkFilter::setOffersOwners(bool offers)
{
    m_offersOwners = offers;
    m_who->setVisible(offers);
}

void WorkFilter::setOffersParts(bool offers)
{
    m_offersParts = offers;
    m_part->setVisible(offers && m_hasParts);
}

void WorkFilter::setAboutClosed()
{
    m_isAboutClosed = true;
    fill();
}

void WorkFilter::retranslate()
{
    fill();
}

QString WorkFilter::text() const
{
    QStringList parts;
    if (m_offersOwners) {
        parts.append(m_who->currentText());
    }
    if (m_offersParts && m_hasParts) {
        parts.append(m_part->currentText());
    }
    parts.append(m_period->currentText());
    return joinedText(parts);
}

} // namespace caravan::ui
