// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/charts/sales_filter.h"

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

std::vector<Row> all(Replica& replica, const char* entity, Filter filter = {})
{
    return orThrow(
        replica.select({entity, std::move(filter), {{"name", false}}, {}}, 0, kPeopleMax));
}

void choose(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(data.isValid() ? std::max(0, box.findData(data)) : 0);
}

} // namespace

SalesFilter::SalesFilter(Desk& desk, const QString& place, std::vector<std::string> periods,
                         QWidget* parent)
    : QWidget(parent), m_desk(desk), m_key(place + QStringLiteral(".filter")),
      m_periods(std::move(periods)), m_who(new QComboBox), m_pipeline(new QComboBox),
      m_period(new QComboBox)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QComboBox* box : {m_pipeline, m_who, m_period}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(box);
    }
    fill();
    const QJsonArray stored = desk.preferences().value(m_key).toArray();
    if (stored.size() == 3) {
        choose(*m_who, stored.at(0).toString());
        choose(*m_pipeline, stored.at(1).toString());
        choose(*m_period, stored.at(2).toString());
    }
    for (QComboBox* box : {m_pipeline, m_who, m_period}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SalesFilter::take);
    }
}

void SalesFilter::take()
{
    m_desk.preferences().setValue(m_key, QJsonArray{m_who->currentData().toString(),
                                                    m_pipeline->currentData().toString(),
                                                    m_period->currentData().toString()});
    Q_EMIT edited();
}

void SalesFilter::fill()
{
    const QSignalBlocker quietWho(m_who);
    const QSignalBlocker quietPipeline(m_pipeline);
    const QSignalBlocker quietPeriod(m_period);
    const QVariant who = m_who->currentData();
    const QVariant pipeline = m_pipeline->currentData();
    const QVariant period = m_period->currentData();

    Replica& replica = m_desk.replica();
    m_who->clear();
    m_who->addItem(tr("All"), kEverybody);
    m_who->addItem(tr("Mine"), kMine);
    for (const Row& team : all(replica, "team")) {
        m_who->addItem(recordTitle(team.record), kTeam + toQString(team.record.id.toString()));
    }
    m_who->insertSeparator(m_who->count());
    for (const Row& person : all(replica, "user", Filter::where("active", Compare::equal, true))) {
        m_who->addItem(recordTitle(person.record),
                       kPerson + toQString(person.record.id.toString()));
    }
    choose(*m_who, who);
    m_who->setAccessibleName(tr("Whose records"));

    m_pipelines = readPipelines(replica);
    m_pipeline->clear();
    if (m_offersAll) {
        m_pipeline->addItem(tr("All pipelines"), kEverybody);
    }
    for (const Pipeline& one : m_pipelines) {
        m_pipeline->addItem(labelText(one.name), toQString(one.id.toString()));
    }
    m_pipeline->setVisible(m_offersPipelines && m_pipelines.size() > 1);
    choose(*m_pipeline, pipeline);
    m_pipeline->setAccessibleName(tr("Pipeline"));

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

std::vector<RecordId> SalesFilter::owners() const
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
        for (const Row& person :
             all(m_desk.replica(), "user", Filter::where("team", Compare::equal, team))) {
            people.push_back(person.record.id);
        }
        if (people.empty()) {
            people.emplace_back(); // a team without people has no deals, not all of them
        }
    }
    return people;
}

const Pipeline* SalesFilter::pipeline() const
{
    const auto id = RecordId::parse(toStd(m_pipeline->currentData().toString()));
    const auto found = std::find_if(m_pipelines.begin(), m_pipelines.end(),
                                    [&](const Pipeline& one) { return id && one.id == *id; });
    return found == m_pipelines.end() ? nullptr : &*found;
}

std::string SalesFilter::period() const
{
    return toStd(m_period->currentData().toString());
}

void SalesFilter::setPeriod(const std::string& word)
{
    const QSignalBlocker quiet(m_period);
    choose(*m_period, toQString(word));
}

void SalesFilter::beginWithMine()
{
    if (m_desk.preferences().value(m_key).toArray().isEmpty()) {
        const QSignalBlocker quiet(m_who);
        choose(*m_who, kMine);
    }
}

void SalesFilter::setOwner(const RecordId& person)
{
    choose(*m_who, person == m_desk.user() ? kMine : kPerson + toQString(person.toString()));
}

void SalesFilter::ask(const std::optional<RecordId>& person, const std::string& period)
{
    const QSignalBlocker quietWho(m_who);
    const QSignalBlocker quietPipeline(m_pipeline);
    choose(*m_who, !person                    ? kEverybody
                   : *person == m_desk.user() ? kMine
                                              : kPerson + toQString(person->toString()));
    choose(*m_pipeline, m_offersAll ? QVariant(kEverybody) : QVariant());
    setPeriod(period);
}

void SalesFilter::setOffersAllPipelines(bool offers)
{
    m_offersAll = offers;
    fill();
}

void SalesFilter::setOffersOwners(bool offers)
{
    m_offersOwners = offers;
    m_who->setVisible(offers);
}

void SalesFilter::setOffersPipelines(bool offers)
{
    m_offersPipelines = offers;
    m_pipeline->setVisible(offers && m_pipelines.size() > 1);
}

void SalesFilter::setAboutClosed()
{
    m_isAboutClosed = true;
    fill();
}

void SalesFilter::retranslate()
{
    fill();
}

QString SalesFilter::text() const
{
    QStringList parts;
    if (m_offersOwners) {
        parts.append(m_who->currentText());
    }
    if (m_offersPipelines && m_pipelines.size() > 1) {
        parts.append(m_pipeline->currentText());
    }
    parts.append(m_period->currentText());
    return joinedText(parts);
}

} // namespace caravan::ui
