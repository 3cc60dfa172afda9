// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/forms/address_dialog.h"

#include "core/base/text.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kAddressDialogWidth = 560;

QComboBox* placeBox()
{
    auto* box = new QComboBox;
    box->setEditable(true); // places that the list does not know may be typed
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

void fill(QComboBox& box, const QStringList& names, const QString& chosen)
{
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(QString());
    box.addItems(names);
    box.setCurrentText(chosen);
}

std::string textIn(const QComboBox& box)
{
    return toStd(box.currentText().trimmed());
}

} // namespace

AddressDialog::AddressDialog(const Address& address, QWidget* parent)
    : QDialog(parent), m_line(new QLineEdit), m_province(placeBox()), m_city(placeBox()),
      m_district(placeBox()), m_street(new QLineEdit), m_postalCode(new QLineEdit),
      m_result(new PlainLabel({}, TextRole::bodyMedium))
{
    setWindowTitle(tr("Address in China"));
    setMinimumWidth(kAddressDialogWidth);
    const auto row = [](const QString& label, QWidget* editor) {
        return new FieldRow(label, false, QString(), editor);
    };
    auto* places = new QGridLayout;
    places->setHorizontalSpacing(kCardPadding);
    places->setVerticalSpacing(kCardPadding);
    places->addWidget(row(tr("Province"), m_province), 0, 0);
    places->addWidget(row(tr("City"), m_city), 0, 1);
    places->addWidget(row(tr("District"), m_district), 0, 2);
    places->addWidget(row(tr("Street and number"), m_street), 1, 0, 1, 2);
    places->addWidget(row(tr("Postal code"), m_postalCode), 1, 2);
    for (int column = 0; column < 3; ++column) {
        places->setColumnStretch(column, 1);
    }
    m_result->setWordWrap(true);
    auto* apply = new QPushButton(tr("Use this address"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(new FieldRow(tr("In one line"), false,
                                   tr("Type or paste it as it is written; the parts below follow."),
                                   m_line));
    layout->addLayout(places);
    layout->addWidget(m_result);
    layout->addLayout(makeDialogFoot(*this, *apply));
    m_line->setPlaceholderText(QStringLiteral("江苏省苏州市虎丘区…"));

    connect(m_line, &QLineEdit::textEdited, this, &AddressDialog::readLine);
    connect(m_province, &QComboBox::currentTextChanged, this, [this] {
        fillCities();
        fillDistricts();
        showLine();
    });
    connect(m_city, &QComboBox::currentTextChanged, this, [this] {
        fillDistricts();
        showLine();
    });
    connect(m_district, &QComboBox::currentTextChanged, this, &AddressDialog::showLine);
    connect(m_street, &QLineEdit::textEdited, this, &AddressDialog::showLine);
    connect(m_postalCode, &QLineEdit::textEdited, this, &AddressDialog::showLine);

    Address begun = address;
    if (begun.district.empty()) { // it begins the street
        const Address read = parseChineseAddress(address.region + address.city + address.street);
        begun.district = read.district;
        begun.street = read.district.empty() ? address.street : read.street;
    }
    show(begun);
    m_line->setText(toQString(oneLine(begun)));
}

void AddressDialog::show(const Address& address)
{
    m_country = address.country;
    QStringList provinces;
    for (const Place& place : chinesePlaces()) {
        if (provinces.isEmpty() || provinces.back() != toQString(place.province)) {
            provinces.append(toQString(place.province));
        }
    }
    fill(*m_province, provinces, toQString(address.region));
    fillCities();
    {
        const QSignalBlocker quiet(m_city);
        m_city->setCurrentText(toQString(address.city));
    }
    fillDistricts();
    const QSignalBlocker quiet(m_district);
    m_district->setCurrentText(toQString(address.district));
    m_street->setText(toQString(address.street));
    m_postalCode->setText(toQString(address.postalCode));
    showLine();
}

void AddressDialog::fillCities()
{
    const std::string province = textIn(*m_province);
    QStringList cities;
    for (const Place& place : chinesePlaces()) {
        if (place.province == province) {
            cities.append(toQString(place.city));
        }
    }
    // A municipality is its own city.
    fill(*m_city, cities, cities.size() == 1 ? cities.front() : QString());
}

void AddressDialog::fillDistricts()
{
    const std::string city = textIn(*m_city);
    const std::string province = textIn(*m_province);
    QStringList districts;
    for (const Place& place : chinesePlaces()) {
        if (place.city == city && (province.empty() || place.province == province)) {
            for (const std::string& district : place.districts) {
                districts.append(toQString(district));
            }
        }
    }
    fill(*m_district, districts, QString());
}

void AddressDialog::readLine()
{
    Address read = parseChineseAddress(toStd(m_line->text()));
    if (read.country.empty()) {
        read.country = m_country;
    }
    show(read);
}

void AddressDialog::showLine()
{
    m_result->setText(toQString(oneLine(address())));
}

Address AddressDialog::address() const
{
    return {m_country.empty() && !textIn(*m_province).empty() ? std::string("中国") : m_country,
            textIn(*m_province),
            textIn(*m_city),
            textIn(*m_district),
            toStd(m_street->text().trimmed()),
            toStd(m_postalCode->text().trimmed())};
}

} // namespace caravan::ui
