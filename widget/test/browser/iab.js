// What a consent platform built on the IAB's own libraries does, for the matrix of banners.
import { CmpApi as GppApi } from '@iabgpp/cmpapi';
import { CmpApi as TcfApi } from '@iabtcf/cmpapi';
import { GVL, TCModel, TCString } from '@iabtcf/core';

const purposes = Object.fromEntries(
  [...Array(11)].map((_, i) => [i + 1, { id: i + 1, name: `p${i + 1}`, description: '', illustrations: [] }]),
);
const list = {
  gvlSpecificationVersion: 3,
  vendorListVersion: 1,
  tcfPolicyVersion: 5,
  lastUpdated: '2026-01-01T00:00:00Z',
  purposes,
  specialPurposes: {},
  features: {},
  specialFeatures: {},
  stacks: {},
  dataCategories: {},
  vendors: {},
};

window.startTcf = () => {
  const api = new TcfApi(300, 1, true);
  api.update('', true);
  window.tcfDecide = (ids) => {
    const model = new TCModel(new GVL(list));
    model.cmpId = 300;
    model.cmpVersion = 1;
    model.purposeConsents.set(ids);
    api.update(TCString.encode(model), false);
  };
  window.tcfReopen = () => api.update('', true);
};

window.startGpp = () => {
  const api = new GppApi(300, 1);
  api.setApplicableSections([2]);
  window.gppDecide = (ids) => {
    api.setFieldValue(
      'tcfeuv2',
      'PurposeConsents',
      [...Array(24)].map((_, i) => ids.includes(i + 1)),
    );
    api.fireSectionChange('tcfeuv2');
    api.setSignalStatus('ready');
  };
};
