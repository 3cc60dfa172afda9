// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/convert_dialog.h"

#include "core/customers/lead_score.h"
#include "ui/text/format.h"
#include "ui/text/likeness_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kNameMax = 200;

} // namespace

ConvertDialog::ConvertDialog(Desk& desk, const Record& lead, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_account(new QComboBox), m_contact(new QComboBox),
      m_makesDeal(new QCheckBox(tr("Make an opportunity"))), m_deal(new QLineEdit)
{
    setWindowTitle(tr("Convert a lead"));
    setMinimumWidth(kWidth);
    const LeadMatches matches = matchesOf(desk.replica(), lead);
    const QString person = recordTitle(lead);
    const QString company = lead.text("company").empty() ? person : toQString(lead.text("company"));
    fill(*m_account, matches.accounts, tr("New: %1").arg(company));
    fill(*m_contact, matches.contacts, tr("New: %1").arg(person));
    m_makesDeal->setChecked(true);
    m_deal->setMaxLength(kNameMax);
    m_deal->setText(lead.text("interest").empty() ? company : toQString(lead.text("interest")));
    connect(m_makesDeal, &QCheckBox::toggled, m_deal, &QWidget::setEnabled);

    const int known = qualificationOf(lead).known();
    auto* score = new PlainLabel(
        tr("Score %1 · %2 of need, budget, authority and time are known", "points; 0 to 4")
            .arg(scoreOf(lead).points)
            .arg(known),
        TextRole::body, known >= 3 ? Ink::text2 : Ink::warning);
    score->setWordWrap(true);
    auto* convert = new QPushButton(tr("Convert"));
    convert->setDefault(true);
    setButtonKind(*convert, ButtonKind::primary);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(convert);
    auto* title = new PlainLabel(person, TextRole::cardTitle);
    title->setElided(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(title);
    layout->addWidget(score);
    layout->addSpacing(4);
    const Catalogue& catalogue = desk.catalogue();
    layout->addWidget(
        new FieldRow(labelText(catalogue.at("account").labels), false, {}, m_account));
    layout->addWidget(
        new FieldRow(labelText(catalogue.at("contact").labels), false, {}, m_contact));
    layout->addWidget(m_makesDeal);
    layout->addWidget(
        new FieldRow(labelText(catalogue.at("opportunity").labels), false, {}, m_deal));
    layout->addSpacing(kGap);
    layout->addLayout(buttons);
    connect(convert, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConvertDialog::fill(QComboBox& box, const std::vector<Duplicate>& found,
                         const QString& newText)
{
    for (const Duplicate& one : found) {
        box.addItem(tr("%1 (%2)", "name, why it may be the same")
                        .arg(recordTitle(one.row.record), likenessText(one.likeness)),
                    toQString(one.row.record.id.toString()));
    }
    box.addItem(newText, QString());
    box.setCurrentIndex(0);
}

Conversion ConvertDialog::conversion() const
{
    const auto chosen = [](const QComboBox& box) {
        return RecordId::parse(toStd(box.currentData().toString()));
    };
    Conversion into;
    into.account = chosen(*m_account);
    into.contact = chosen(*m_contact);
    into.makesOpportunity = m_makesDeal->isChecked();
    into.opportunityName = toStd(m_deal->text().trimmed());
    return into;
}

} // namespace caravan::ui
