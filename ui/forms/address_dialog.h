// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/record/address.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace caravan::ui {

class PlainLabel;

/// A Chinese address by province, city and district, or typed or pasted in one line, which is read
/// at once. What the list does not know stays as it was typed.
class AddressDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddressDialog(const Address& address, QWidget* parent = nullptr);

    Address address() const;

private:
    void readLine();
    void fillCities();
    void fillDistricts();
    void show(const Address& address);
    void showLine();

    QLineEdit* m_line;
    QComboBox* m_province;
    QComboBox* m_city;
    QComboBox* m_district;
    QLineEdit* m_street;
    QLineEdit* m_postalCode;
    PlainLabel* m_result;
    std::string m_country;
};

} // namespace caravan::ui
